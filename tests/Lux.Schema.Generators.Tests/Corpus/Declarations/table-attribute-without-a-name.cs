namespace App;

[Table]
public partial record User(Id<User> Id, string Name);

//! CS7036 at `Table`: There is no argument given that corresponds to the required parameter 'name' of 'TableAttribute.TableAttribute(string)'
//! LUX1005 at `Table`: '' cannot name a table: use letters, digits and '_', at most 64 bytes, such as 'users'
