await db.Messages.Where(m => m.At.Year == 2024).CountAsync();

//! CS1061 at `Year`: 'OrderedColumn<Message, DateTimeOffset>' does not contain a definition for 'Year' and no accessible extension method 'Year' accepting a first argument of type 'OrderedColumn<Message, DateTimeOffset>' could be found (are you missing a using directive or an assembly reference?)
//! LUX3012 at `Year`: 'At' of 'Message' is the column itself, and has no 'Year': ask for the time between: m.At >= from & m.At < to
