await db.Users.UpdateAsync(ann, u => u.Id.Set(ann));

//! CS0619 at `u.Id.Set(ann)`: 'KeyColumn<User>.Set(Id<User>)' is obsolete: 'The engine assigns ids; a row keeps the one it has.'
