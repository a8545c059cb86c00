"""The parts of the benchmark, in the order in which they are done: each takes the run and gives figures."""

from . import after, cold, desk, fresh, growth, hot, imported, lists, memory, stopped, uncached, varnish

PARTS = {
    "import": imported.measure,
    # Before anything is published: both papers are as they were made.
    "growth": growth.measure,
    "uncached": uncached.measure,
    "cold": cold.measure,
    "hot": hot.measure,
    "after": after.measure,
    "lists": lists.measure,
    "desk": desk.measure,
    "fresh": fresh.measure,
    "varnish": varnish.measure,
    "memory": memory.measure,
    "stopped": stopped.measure,
}
