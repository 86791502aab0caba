"""The definitions of stability, one family a file, a state at a time, yielding their evidence.

Nothing else decides what stable means: the engines compute the same booleans faster, and tests
hold them to these.
"""
