//! How records are written.

/// A line for each record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ResultsFormat {
    /// One JSON object a line.
    #[default]
    Ndjson,
    /// Values with commas (RFC 4180), with the names in the first line.
    Csv,
}

impl ResultsFormat {
    /// The line before all records; NDJSON has none.
    #[must_use]
    pub fn head(self) -> &'static str {
        match self {
            Self::Ndjson => "",
            Self::Csv => {
                "file,line,offset,verdict,cause,method,code,sub_code,app_id,hour,layer,key\n"
            }
        }
    }
}
