# A slip of a key, and one like no other.
gap-title = What nobody knows
xyz-abc-def-ghi = So
