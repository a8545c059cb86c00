"""Stored pages, as parts of what nginx does with a file and of what this server does with a reply that costs nothing."""

from statistics import median

from tests.benchmarks import servers
from tests.benchmarks.figures import Figure, at_least
from tests.benchmarks.load import rate
from tests.benchmarks.run import Run


def measure(run: Run) -> list[Figure]:
    accepted = run.options.encoding or "identity"
    one, some = run.warm[:1], run.warm
    _status, headers, body = servers.ask(run.server.port, one[0], Accept_Encoding=accepted)
    bare = run.started(servers.bare(run.place, headers, body))
    nginx = run.started(servers.nginx(run.place, body, encoding=run.options.encoding))
    loads = {
        "bare": (bare, one, False),
        "hot": (run.server, one, False),
        "listed": (run.server, one, True),
        "random": (run.server, some, True),
    }
    if nginx is not None:
        loads["nginx"] = (nginx, ["/page"], False)

    spent: dict[str, list[float]] = {name: [] for name in loads}

    def ask(name: str, seconds: float) -> float:
        server, paths, listed = loads[name]
        before = server.cpu()
        found = rate(server.port, paths, seconds, folder=run.place.run, accepted=accepted, listed=listed)
        spent[name].append(1_000_000 * (server.cpu() - before) / (found * seconds))
        return found

    ask("bare", 1)
    rates = [{name: ask(name, run.options.seconds) for name in loads} for _ in range(run.options.rounds)]
    return _figures(rates, spent, size=len(body), pages=len(some))


def _figures(rates: list[dict[str, float]], spent: dict[str, list[float]], *, size: int, pages: int) -> list[Figure]:
    """Ratios within each round, so that what else the machine does falls on both; medians of them."""

    def ratio(one: str, other: str) -> float | None:
        return median(each[one] / each[other] for each in rates) if other in rates[0] else None

    def by_cpu(one: str, other: str) -> str:
        return f"by the server's CPU time {median(spent[other]) / median(spent[one]):.2f}" if other in spent else ""

    def note(name: str) -> str:
        if name not in spent:
            return "no nginx on PATH"
        return f"{median(each[name] for each in rates):,.0f} a second, {median(spent[name]):.0f} µs of the server's CPU each"

    mixed = f"random over {pages:,} stories, of one"
    return [
        Figure("hot", f"nginx, a file of {size / 1_000:,.1f} kB", 1 if "nginx" in spent else None, note=note("nginx")),
        Figure("hot", "bare reply, of nginx", ratio("bare", "nginx"), note=note("bare")),
        Figure("hot", "story, of nginx", ratio("hot", "nginx"), "", at_least(0.36), by_cpu("hot", "nginx")),
        Figure(
            "hot",
            "story, of the bare reply",
            ratio("hot", "bare"),
            "",
            at_least(0.92),
            f"{by_cpu('hot', 'bare')}; {note('hot')}",
        ),
        Figure("hot", mixed, ratio("random", "listed"), "", at_least(0.9), by_cpu("random", "listed")),
    ]
