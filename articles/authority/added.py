"""What is done with every record that is new, once its package has found it good."""

from collections.abc import Iterable

from django.db.models import Model

from articles.addresses.models import Kind
from articles.addresses.paths import claim_many, record_path
from articles.pagecache.journal import purge
from articles.pagecache.keys import path_key
from articles.staff.log import log
from articles.tools import clock
from articles.tools.rows import insert_numbered

from .names import give_names


def store_added(records: Iterable[Model], *, kind: Kind, by) -> None:
    """Store the records, each with its preferred name, its address and a line in the log; inside a transaction."""
    records = list(records)
    insert_numbered(records)
    give_names(records)
    now = clock.now()
    claim_many([(record_path(kind, record.slug), record.pk, now) for record in records], kind=kind)
    log(by, "add", kind.value, [record.pk for record in records], words={record.pk: record.name for record in records})
    # A stored 404 of such an address cannot know the number of a record that was not there.
    purge({path_key(record_path(kind, record.slug)) for record in records})
