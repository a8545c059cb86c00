"""Behind a real Varnish with docs/varnish.vcl: as a part of what nginx does with a file, and exact all the same.

It has a server of its own behind it, which purges it by key; editors publish while the checker reads every page through it.
"""

from dataclasses import replace
from statistics import median, quantiles

from tests.benchmarks import servers
from tests.benchmarks.figures import Figure, at_least, at_most
from tests.benchmarks.load import rate, warm_up
from tests.benchmarks.parts.fresh import old_again, publish_watched, stale
from tests.benchmarks.place import free_port
from tests.benchmarks.run import Run
from tests.varnishd import why_not

# Pieces of news: fewer than the part `fresh` has, and numbered far beyond its own.
_PIECES, _FIRST = 50, 500_000


def measure(run: Run) -> list[Figure]:
    if reason := why_not():
        return [Figure("varnish", "story, of nginx", None, goal=at_least(0.76), note=reason)]
    port = free_port()
    here = f"127.0.0.1:{port}"
    pieces = min(_PIECES, run.options.publications)
    behind = Run(
        replace(run.options, publications=pieces), run.places, run.say, run.stack,
        more={"CDN_URL": f"varnish://{here}", "SITE_URL": f"http://{here}"},
    )  # fmt: skip
    front = run.started(servers.varnish(run.place, port=port, behind=behind.server.port))
    return _hot(run, behind, front) + _exact(behind, front)


def _hot(run: Run, behind: Run, front: servers.Server) -> list[Figure]:
    path = behind.stories[0]
    _status, _headers, body = servers.ask(front.port, path, Accept_Encoding="identity")
    nginx = run.started(servers.nginx(run.place, body, encoding=""))
    loads = {"varnish": (front, path)} | ({"nginx": (nginx, "/page")} if nginx else {})
    rounds: list[dict[str, float]] = []
    spent: dict[str, list[float]] = {name: [] for name in loads}
    for _ in range(run.options.rounds):
        found = {}
        for name, (server, asked) in loads.items():
            before = server.cpu()
            found[name] = rate(server.port, [asked], run.options.seconds, folder=run.place.run)
            spent[name].append(1_000_000 * (server.cpu() - before) / (found[name] * run.options.seconds))
        rounds.append(found)

    def note(name: str) -> str:
        return f"{median(each[name] for each in rounds):,.0f} a second, {median(spent[name]):.0f} µs of the server's CPU each"

    if nginx is None:
        return [
            Figure("varnish", "story, of nginx", None, goal=at_least(0.76), note=f"no nginx on PATH; {note('varnish')}")
        ]
    ratio = median(each["varnish"] / each["nginx"] for each in rounds)
    by_cpu = f"by the server's CPU time {median(spent['nginx']) / median(spent['varnish']):.2f}"
    return [
        Figure("varnish", f"nginx, a file of {len(body) / 1_000:,.1f} kB", 1, note=note("nginx")),
        Figure("varnish", "story, of nginx", ratio, "", at_least(0.76), f"{by_cpu}; {note('varnish')}"),
    ]


def _exact(behind: Run, front: servers.Server) -> list[Figure]:
    """The pages through Varnish while news are published: what is old once the purge is done, and how long that takes."""
    behind.editors.do("begin_at", _FIRST)
    warm_up(front.port, behind.stories, folder=behind.place.run)
    seen, published, load = publish_watched(behind, front)
    waits = sorted(1_000 * (piece["purged"] - piece["committed"]) for piece in published)
    purged = [piece | {"done": piece["purged"]} for piece in published]
    count = sum(map(len, seen.values()))
    p99 = quantiles(waits, n=100, method="inclusive")[98] if len(waits) > 1 else None
    return [
        Figure("varnish", "purged, 99 of 100 within", p99, "ms", at_most(100), f"median {median(waits):.0f}, of {len(waits)}"),
        Figure(
            "varnish", "asked after it was purged, answered without",
            sum(stale(answers, purged) for answers in seen.values()), "stale", at_most(0), f"of {count:,} answers; {load}",
        ),
        Figure(
            "varnish", "old again after the first fresh answer",
            sum(old_again(answers) for answers in seen.values()), "stale", at_most(0),
        ),
    ]  # fmt: skip
