"""sulh: write a negotiation down from its sources, and see which outcomes hold and why."""

from sulh.version import __version__

__all__ = ["__version__"]
