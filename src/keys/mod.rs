//! Key files: what they are, and the keys in them.
