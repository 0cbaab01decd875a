//! An outside that only writes down what it was asked.

use std::sync::{Arc, Mutex};

use alipay_explorer::app::{Effect, EffectRunner, Message};

/// Does nothing and remembers everything.
#[derive(Clone, Debug, Default)]
pub(crate) struct Recorder(Arc<Mutex<Vec<String>>>);

impl Recorder {
    /// The names of the effects so far, which are forgotten.
    pub(crate) fn take(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().unwrap())
    }
}

impl EffectRunner for Recorder {
    fn run(&mut self, effect: Effect) {
        let text = format!("{effect:?}");
        let end = text
            .find(|character: char| !character.is_alphanumeric())
            .unwrap_or(text.len());
        self.0.lock().unwrap().push(text.split_at(end).0.to_owned());
    }

    fn messages(&mut self) -> Vec<Message> {
        Vec::new()
    }
}
