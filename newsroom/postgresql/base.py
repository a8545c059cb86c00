"""PostgreSQL as Django has it, for disks without moving parts."""

from django.db.backends.postgresql import base


class DatabaseWrapper(base.DatabaseWrapper):
    """Connections that take an index where there is one.

    PostgreSQL supposes that a page in the middle of a file costs four times as much as the next one. On the disks of today
    it hardly does, and lists that are read along an index would at times be gathered and sorted instead, the dearer the
    larger the paper is. By SET, not as an option of the connection: some poolers refuse those.
    """

    def _configure_connection(self, connection) -> bool:
        super()._configure_connection(connection)
        with connection.cursor() as cursor:
            cursor.execute("SET random_page_cost = 1.1")
        return True
