"""Property tests know no deadline: how long one example takes is the machine's matter, and has tests of its own."""

from hypothesis import settings

settings.register_profile("house", deadline=None)
settings.load_profile("house")
