//! The embedded gateway over real loopback HTTP, driven by requests built by hand.

mod answers;
mod apps;
mod browser;
mod calls;
mod certificate_mode;
mod comparison;
mod gateway_errors;
mod lifecycle;
mod load;
mod member_flow;
mod merchants;
mod own_personas;
mod pages;
mod request_log;
mod rest;
mod rest_calls;
mod rest_faults;
mod robustness;
mod server;
mod tls;
mod wire_shapes;
