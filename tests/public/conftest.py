"""What tests of the readers' pages share."""

from tests.public.paper import paper

__all__ = ["paper"]
