//! What is handed on to others: the support report, a program of the same request, a run in a file.

pub mod code;
