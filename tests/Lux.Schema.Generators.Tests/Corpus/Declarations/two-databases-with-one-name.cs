namespace App;

[Table("users")]
public partial record User(Id<User> Id, string Name);

[Table("users")]
public partial record Customer(Id<Customer> Id, string Name);

[Database(typeof(User))]
public partial class ChatDb;

[Database(typeof(Customer))]
public partial class ShopDb;

//! LUX1016 at `"users"`: Table 'users' of database 'ShopDb' is 'App.Customer', and that of database 'ChatDb' is 'App.User': give one of them another name, or let both databases list one record
