//! Small things that views are made of.

mod badge;
mod buttons;
mod card;
mod check;
mod choice;
mod choice_row;
mod code_text;
mod copy;
mod guarded_field;
mod key_values;
mod label_field;
mod modal;
mod paste_field;
mod problem;
mod qr_code;
mod row_list;
mod secret_field;
mod text_view;

pub(super) use badge::badge_ui;
pub(super) use buttons::{primary_button, small_button, tab_button, tab_row};
pub(super) use card::card_ui;
pub(super) use check::check_ui;
pub(super) use choice::choice_ui;
pub(super) use choice_row::choice_row_ui;
pub(super) use code_text::code_text_ui;
pub(super) use copy::{copy_button_ui, named_copy_button_ui};
pub(super) use guarded_field::{guarded, pasted_key};
pub(super) use key_values::key_value_ui;
pub(super) use label_field::{committed, entered, field_ui};
pub(super) use modal::modal_ui;
pub(super) use paste_field::paste_field_ui;
pub(super) use problem::problem_ui;
pub(super) use qr_code::qr_code_ui;
pub(super) use row_list::{RowList, RowsOf};
pub(super) use secret_field::secret_field_ui;
pub(super) use text_view::{mono_text_ui, text_block_ui};
