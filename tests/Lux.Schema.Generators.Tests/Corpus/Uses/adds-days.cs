await db.Messages.Where(m => m.At.AddDays(1) > DateTimeOffset.UtcNow).CountAsync();

//! CS1061 at `AddDays`: 'OrderedColumn<Message, DateTimeOffset>' does not contain a definition for 'AddDays' and no accessible extension method 'AddDays' accepting a first argument of type 'OrderedColumn<Message, DateTimeOffset>' could be found (are you missing a using directive or an assembly reference?)
//! LUX3012 at `AddDays`: 'At' of 'Message' is the column itself, and has no 'AddDays': calculate on the value's side, so that the column stands alone before the operator
