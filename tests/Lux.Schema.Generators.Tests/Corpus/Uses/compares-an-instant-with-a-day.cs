await db.Messages.Where(m => m.At > new DateOnly(2024, 1, 1)).CountAsync();

//! CS0019 at `m.At > new DateOnly(2024, 1, 1)`: Operator '>' cannot be applied to operands of type 'OrderedColumn<Message, DateTimeOffset>' and 'DateOnly'
//! LUX3011 at `new DateOnly(2024, 1, 1)`: 'At' of 'Message' holds DateTimeOffset, and 'new DateOnly(2024, 1, 1)' is DateOnly: write new DateTimeOffset(new DateOnly(2024, 1, 1), TimeOnly.MinValue, TimeSpan.Zero)
