// The fixed theme has no script.
