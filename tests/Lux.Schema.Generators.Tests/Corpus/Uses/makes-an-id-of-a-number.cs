Id<User> user = 5;

//! CS0029 at `5`: Cannot implicitly convert type 'int' to 'Lux.Schema.Id<App.User>'
