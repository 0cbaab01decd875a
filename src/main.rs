//! temporary
fn main() {
    let startup = alipay_explorer::app::Startup {
        paths: alipay_explorer::storage::Paths::of_user(),
        simulator_seed: alipay_explorer::platform::seed(),
    };
    if let Err(error) = alipay_explorer::ui::run_window(startup) {
        eprintln!("{error}");
    }
}
