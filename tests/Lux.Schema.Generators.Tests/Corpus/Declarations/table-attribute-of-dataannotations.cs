using System.ComponentModel.DataAnnotations.Schema;

namespace App;

[Table("users")]
public partial record User(Id<User> Id, string Name);

//! CS0104 at `Table`: 'Table' is an ambiguous reference between 'System.ComponentModel.DataAnnotations.Schema.TableAttribute' and 'Lux.Schema.TableAttribute'
//! LUX1028 at `User`: 'User' has a key and another library's [Table], so no database holds it: write [Lux.Schema.Table("users")] on it
