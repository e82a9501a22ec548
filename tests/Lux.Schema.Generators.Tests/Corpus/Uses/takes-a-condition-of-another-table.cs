Condition<Message> old = MessageConditions.Old;
await db.Users.Where(u => old).ToArrayAsync();

//! CS0029 at `old`: Cannot implicitly convert type 'Lux.Schema.Condition<App.Message>' to 'Lux.Schema.Condition<App.User>'
//! CS1662 at `old`: Cannot convert lambda expression to intended delegate type because some of the return types in the block are not implicitly convertible to the delegate return type
//! LUX3011 at `old`: The condition asks about 'Message', and the rows here are of another table: ask about their own columns; of a 'Message' that they refer to after Include, in a function of both: .Where((row, included) => ..)
