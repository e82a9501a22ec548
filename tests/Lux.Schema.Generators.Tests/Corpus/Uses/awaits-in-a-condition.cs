await db.Messages.Where(async m => m.UserId == (await db.Users.FindByNameAsync("ann"))!.Id).CountAsync();

//! LUX3012 at `async m => m.UserId == (await db.Users.FindByNameAsync("ann"))!.Id`: The function puts the query together and cannot wait: read what it needs before, and use the value in it
//! CS4010 at `=>`: Cannot convert async lambda expression to delegate type 'Func<Message.Columns, Condition<Message>>'. An async lambda expression may return void, Task or Task<T>, none of which are convertible to 'Func<Message.Columns, Condition<Message>>'.
