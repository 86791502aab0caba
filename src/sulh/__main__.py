"""``python -m sulh``: the command, where programs of one's own may not be started by name."""

import sys

from sulh.cli import main

if __name__ == "__main__":
    sys.exit(main())
