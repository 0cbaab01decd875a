//! The built program, driven as scripts drive it.

// `cfg(test)` tells clippy that the helpers may unwrap as tests do.
#[cfg(test)]
mod arguments;
#[cfg(test)]
mod authorize_url;
#[cfg(test)]
mod certificates;
#[cfg(test)]
mod code;
#[cfg(test)]
mod compare;
#[cfg(test)]
mod compare_sign_content;
#[cfg(test)]
mod doctor;
#[cfg(test)]
mod explain;
#[cfg(test)]
mod fault_list;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod filter_worker;
#[cfg(test)]
mod flow;
#[cfg(test)]
mod flow_elsewhere;
#[cfg(test)]
mod history;
#[cfg(test)]
mod history_crash;
#[cfg(test)]
mod inspect;
#[cfg(test)]
mod key_convert;
#[cfg(test)]
mod key_generate;
#[cfg(test)]
mod key_inspect;
#[cfg(test)]
mod misplaced;
#[cfg(test)]
mod openssl;
#[cfg(test)]
mod personas;
#[cfg(test)]
mod preflight;
#[cfg(test)]
mod profiles;
#[cfg(test)]
mod program;
#[cfg(test)]
mod refresh;
#[cfg(test)]
mod replay;
#[cfg(test)]
mod report;
#[cfg(test)]
mod rest;
#[cfg(test)]
mod running_simulator;
#[cfg(test)]
mod simulator;
#[cfg(test)]
mod simulator_log;
#[cfg(test)]
mod third_party;
#[cfg(test)]
mod verify;
#[cfg(test)]
mod verify_million;
