"""Long work: cut into chunks, done by several processes or by a cluster, kept as it is finished.

Nothing here knows what the work is about. A chunk is a number and what the work is called with;
its result depends on that alone, so it does not matter who does it, when, or how often.
"""
