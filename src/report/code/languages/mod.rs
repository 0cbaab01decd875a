//! The languages, one file each.

mod curl;
mod dotnet;
mod java;
mod node;
mod node_raw;
mod php;
mod python;
mod python_raw;
mod shell;

pub use curl::CURL;
pub use dotnet::DOTNET;
pub use java::JAVA;
pub use node::NODE;
pub use node_raw::NODE_RAW;
pub use php::PHP;
pub use python::PYTHON;
pub use python_raw::PYTHON_RAW;
pub use shell::SHELL;
