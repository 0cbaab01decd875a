//! The embedded gateway over real loopback HTTP, driven by requests built by hand.

mod answers;
mod browser;
mod calls;
mod comparison;
mod gateway_errors;
mod lifecycle;
mod load;
mod member_flow;
mod pages;
mod robustness;
mod server;
mod tls;
