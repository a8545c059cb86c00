"""How much a database does for a page: counted, not timed, so that the same page costs the same on every machine."""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.db import connection

# Tables that stay small however large the paper grows.
_SMALL = {"articles_section", "articles_user", "articles_user_groups", "articles_user_user_permissions"}
# How many of SQLite's instructions are counted as one, and what a page may do more with more rows: an index is deeper.
_STEPS = 20
# Any one row, or the first so many, are soon found without an index.
_ENOUGH = re.compile(
    r'FROM "articles_edition" ORDER BY "articles_edition"."id" ASC LIMIT 1$|LIMIT \d+\) subquery$|"id" DESC LIMIT \d+$'
)
# What differs in SQLite's plans with the values: how many there are, and which number a subquery has.
_NUMBERS = re.compile(r"(?<=SUBQUERY )\d+|\d+(?= CONSTANT ROWS)|(?<=subquery-)\d+")
# Rows of a table so small that PostgreSQL rightly reads it whole.
_SOON_READ = 1_000
_QUARTER, _A_LITTLE = 1.25, 60


def growing() -> set[str]:
    """Every table of ours but the small ones."""
    return {model._meta.db_table for model in apps.get_app_config("articles").get_models()} - _SMALL


@dataclass
class Work:
    """What the database did: how much, how it went about it, and every query that reads a table that grows from end to end.

    `plans` has the plan of each query without its costs, in words that do not change with the values.
    """

    done: int = 0
    queries: int = 0
    scans: list[str] = field(default_factory=list)
    plans: set[str] = field(default_factory=set)

    def is_no_more_than(self, before: "Work") -> bool:
        return self.done <= before.done * _QUARTER + _A_LITTLE


def work_of(ask: Callable[[], Any], *, steps: int = _STEPS, as_planned: bool = False) -> Work:
    """What the database does for what is asked; on SQLite its instructions by `steps`, on PostgreSQL the rows that it reads.

    `as_planned` is for a paper of a real size: else PostgreSQL is kept from scans, which it rightly prefers for few rows.
    """
    asked: list[tuple[str, Any]] = []

    def listen(execute, sql, params, many, context):
        if not many:
            asked.append((sql, params))
        return execute(sql, params, many, context)

    work = Work()
    with connection.execute_wrapper(listen), _counting(work, steps):
        ask()
    work.queries = len(asked)
    for sql, params in asked:
        if connection.vendor == "sqlite":
            _explain_on_sqlite(sql, params, work)
        else:
            _explain_on_postgresql(sql, params, work, as_planned=as_planned)
    return work


def weigh() -> None:
    """Let PostgreSQL learn how much each table holds, as it does by itself in the product; SQLite never does."""
    if connection.vendor == "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


@contextmanager
def _counting(work: Work, steps: int) -> Iterator[None]:
    if connection.vendor != "sqlite":
        yield
        return

    def count() -> None:
        work.done += 1

    connection.ensure_connection()
    connection.connection.set_progress_handler(count, steps)
    try:
        yield
    finally:
        connection.connection.set_progress_handler(None, 0)


def _explain_on_sqlite(sql: str, params: Any, work: Work) -> None:
    if not sql.startswith(("SELECT", "UPDATE", "DELETE")):
        return
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {sql}", params)
        plan = [row[3] for row in cursor.fetchall()]
    work.plans.add("; ".join(_NUMBERS.sub("#", line) for line in plan))
    aliased = re.findall(r'"(articles_\w+)" "?([A-Z]\d+)\b', sql)
    if _ENOUGH.search(sql):
        return
    for line in plan:
        scanned = re.fullmatch(r"SCAN (\w+)", line)
        if scanned and growing() & {scanned[1], *(table for table, alias in aliased if alias == scanned[1])}:
            work.scans.append(f"{line}: {sql[:2_000]}")


def _explain_on_postgresql(sql: str, params: Any, work: Work, *, as_planned: bool) -> None:
    if not sql.startswith(("SELECT", "UPDATE", "DELETE")) or "pg_" in sql:
        return
    does = "ANALYZE, TIMING OFF, " if sql.startswith("SELECT") else ""
    with connection.cursor() as cursor:
        # Of the few rows of a test a scan is soon done; where it is forbidden, one that is left had no index to use.
        cursor.execute(f"SET enable_seqscan = {'on' if as_planned else 'off'}")
        cursor.execute(f"EXPLAIN ({does}FORMAT JSON) {sql}", params)
        plan = cursor.fetchone()[0]
        cursor.execute("SET enable_seqscan = on")
    root = (json.loads(plan) if isinstance(plan, str) else plan)[0]["Plan"]
    work.plans.add(", ".join(sorted({_way(node) for node in _nodes(root)} - {""})))
    for node in _nodes(root):
        if node.get("Relation Name") in growing():
            read = (
                node.get("Actual Rows", 0)
                + node.get("Rows Removed by Filter", 0)
                + node.get("Rows Removed by Index Recheck", 0)
            )
            work.done += round(read * node.get("Actual Loops", 1))
            is_scan = node["Node Type"] == "Seq Scan" and not _ENOUGH.search(sql)
            if is_scan and not (as_planned and read <= _SOON_READ):
                work.scans.append(sql[:2_000])


def _way(node: dict) -> str:
    """By which index the node reads, or that it reads all of a table; how PostgreSQL joins and sorts the few rows is its matter."""
    if "Index Name" in node:
        return f"by {node['Index Name']}"
    return f"all of {node['Relation Name']}" if node["Node Type"] == "Seq Scan" else ""


def _nodes(node: dict) -> Iterator[dict]:
    yield node
    for below in node.get("Plans", ()):
        yield from _nodes(below)
