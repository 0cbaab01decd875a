//! The window. Views read the state and push messages; they change nothing and wait for nothing.

mod announcer;
mod bench_draft;
mod capsule_draft;
mod drafts;
mod explorer_app;
mod focus_ring;
mod fonts;
mod history_draft;
mod inspect_draft;
mod inspector;
mod key_page_draft;
mod merchant_draft;
mod outbox;
mod pages;
mod panels;
mod persona_draft;
mod proxy_draft;
mod qr_draft;
mod regions;
mod shell;
mod sign_content_draft;
mod theme;
mod view;
mod widgets;
mod window;
mod window_watch;

pub use explorer_app::ExplorerApp;
pub use fonts::install_fonts;
pub use window::{WindowError, run_window};
