"""Taking copy in: `import_stories` with people, tags, bylines and sections, as it was when the stories were made."""

from tests.benchmarks.figures import Figure, at_least, at_most
from tests.benchmarks.run import Run


def measure(run: Run) -> list[Figure]:
    made = run.made
    note = f"{made['seconds']:,.1f} s in all, and {made['cpu']:,.1f} of CPU time, the start with it"
    return [
        Figure("import", "stories a second", made["rate"], goal=at_least(1_000), note=note),
        Figure("import", "memory at most", made["peak"], "MB", at_most(200)),
    ]
