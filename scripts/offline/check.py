"""Say whether this folder arrived as it was built, and whether this Python can use it.

``python check.py`` compares every file with SHA256SUMS. ``python check.py --fits`` says nothing
and ends with 0 where the folder has wheels for this version of Python. No other file is needed.
"""

import hashlib
import sys
from pathlib import Path

folder = Path(__file__).resolve().parent
if sys.argv[1:] == ["--fits"]:
    major, minor = sys.version_info[:2]
    sys.exit(not any(folder.glob(f"*-cp{major}{minor}-*.whl")))

lines = (folder / "SHA256SUMS").read_text(encoding="ascii").splitlines()
for digest, name in (line.split() for line in lines):
    file = folder / name
    if not file.exists():
        sys.exit(f"{name} is missing: copy the folder again.")
    if hashlib.sha256(file.read_bytes()).hexdigest() != digest:
        sys.exit(f"{name} is not as it was built: copy the folder again.")
print(f"All {len(lines)} files are as they were built.")
