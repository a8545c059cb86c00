"""How fast the paper is: `make bench`, which runs `python -m tests.benchmarks`. Nothing here is a test."""
