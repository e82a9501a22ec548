await db.Messages.Where(m => m.At > "2024-01-01").CountAsync();

//! CS0019 at `m.At > "2024-01-01"`: Operator '>' cannot be applied to operands of type 'OrderedColumn<Message, DateTimeOffset>' and 'string'
//! LUX3011 at `"2024-01-01"`: 'At' of 'Message' holds DateTimeOffset, and "2024-01-01" is string: write new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero), or DateTimeOffset.Parse for text that comes from outside
