//! A value that is made elsewhere.

/// One state instead of four flags.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Remote<T, E> {
    /// Not asked for.
    #[default]
    Idle,
    /// On its way; the value shown until then may be an older one.
    Pending {
        /// The value from before.
        previous: Option<T>,
    },
    /// There.
    Ready(T),
    /// It could not be made.
    Failed(E),
}

impl<T, E> Remote<T, E> {
    /// The value, also an older one while a new one is on its way.
    #[must_use]
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Ready(value)
            | Self::Pending {
                previous: Some(value),
            } => Some(value),
            Self::Idle | Self::Pending { previous: None } | Self::Failed(_) => None,
        }
    }

    /// The value, if it is not on its way again.
    #[must_use]
    pub fn ready(&self) -> Option<&T> {
        match self {
            Self::Ready(value) => Some(value),
            _ => None,
        }
    }

    /// Whether it is on its way.
    #[must_use]
    pub fn is_pending(&self) -> bool {
        matches!(self, Self::Pending { .. })
    }

    /// Marks it as on its way and keeps the old value.
    pub fn start(&mut self) {
        let previous = match std::mem::replace(self, Self::Idle) {
            Self::Ready(value) => Some(value),
            Self::Pending { previous } => previous,
            Self::Idle | Self::Failed(_) => None,
        };
        *self = Self::Pending { previous };
    }

    /// Takes the outcome.
    pub fn finish(&mut self, outcome: Result<T, E>) {
        *self = match outcome {
            Ok(value) => Self::Ready(value),
            Err(error) => Self::Failed(error),
        };
    }
}
