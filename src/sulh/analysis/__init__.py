"""One question a file: from a case to a finding."""
