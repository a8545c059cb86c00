"""The one kind of exception that is meant for the person at the screen."""


class Refusal(Exception):
    """Something was asked that the newsroom's rules do not allow; `str()` of it says why, in words an editor understands.

    Packages raise subclasses of it. Forms turn it into a message, commands into a line on standard error.
    """
