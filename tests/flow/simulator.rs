//! The embedded gateway over real loopback HTTP, driven by requests built by hand.

mod answers;
mod browser;
mod calls;
mod comparison;
mod gateway_errors;
mod lifecycle;
mod member_flow;
mod pages;
mod server;
