"""The number in shared memory that says to every process of a machine that something changed."""

import subprocess
import sys

from articles.pagecache.counter import Counter, bump


def test_each_change_moves_it_whichever_process_made_it(tmp_path):
    counter = Counter(tmp_path / "purges")
    bumps = "import sys; from pathlib import Path; from articles.pagecache.counter import bump\nfor _ in range(200): bump(Path(sys.argv[1]))"
    writers = [subprocess.Popen([sys.executable, "-c", bumps, str(tmp_path / "purges")]) for _ in range(3)]

    assert [writer.wait(60) for writer in writers] == [0, 0, 0]
    assert counter.cell[0] == 600


def test_it_is_found_where_it_was_after_a_new_start(tmp_path):
    Counter(tmp_path / "purges")
    bump(tmp_path / "purges")

    assert Counter(tmp_path / "purges").cell[0] == 1


def test_a_file_put_in_its_place_is_followed(tmp_path):
    file = tmp_path / "purges"
    counter = Counter(file)
    file.unlink()

    assert (counter.follow_file(), bump(file), counter.follow_file(), counter.cell[0]) == (False, None, True, 1)


def test_a_change_is_not_undone_because_nobody_could_be_told(tmp_path, caplog):
    (tmp_path / "purges").mkdir()

    bump(tmp_path / "purges")

    assert [record.getMessage() for record in caplog.records] == [
        f"The servers of this machine are told of a change a second late: [Errno 21] Is a directory: '{tmp_path}/purges'"
    ]
