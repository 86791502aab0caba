"""Lets the tests share their oracle and their data: `from laws import oracle`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
