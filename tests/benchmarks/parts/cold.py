"""From the start of the process to the first page; static files had been collected."""

from statistics import median

from tests.benchmarks import servers
from tests.benchmarks.figures import Figure, at_most
from tests.benchmarks.run import Run


def measure(run: Run) -> list[Figure]:
    whole, alone = run.server.cold, []
    for _ in range(run.options.rounds):
        server = servers.web_server(run.place)
        alone.append(server.cold)
        server.stop()
    return [
        Figure("cold", "web server, to its first page", median(alone), "s", at_most(1.5)),
        Figure("cold", "manage.py serve, to its first page", whole, "s", note="with its checks before"),
    ]
