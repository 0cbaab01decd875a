//! Everything that can go wrong, and what is made of it.

mod command_line;
mod matrix;
mod outcome;
mod window;
