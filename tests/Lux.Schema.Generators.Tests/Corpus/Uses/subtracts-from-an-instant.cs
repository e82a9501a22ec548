await db.Messages.Where(m => DateTimeOffset.UtcNow - m.At > TimeSpan.FromDays(1)).CountAsync();

//! CS0019 at `DateTimeOffset.UtcNow - m.At`: Operator '-' cannot be applied to operands of type 'DateTimeOffset' and 'OrderedColumn<Message, DateTimeOffset>'
//! LUX3012 at `DateTimeOffset.UtcNow - m.At`: 'DateTimeOffset.UtcNow - m.At' would calculate with each row, and the engine takes columns as they are: calculate on the value's side, so that the column stands alone before the operator
