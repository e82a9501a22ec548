using System.Collections.Generic;

namespace App;

[Table("users")]
public partial record User(Id<User> Id, Id<List<User>> Friends, Id<User>[] Others, Id<int> Number);

//! LUX1006 at `Id<List<User>>`: 'Friends' of 'User' refers to 'List<User>', which is no table: declare 'List<User>' with [Table("...")], or refer to a type that has it
//! LUX1004 at `Id<User>[]`: 'Others' of 'User' is 'Id<User>[]', which no column can hold: keep it as JSON with [Json(typeof(AppJson))], AppJson being a JsonSerializerContext with [JsonSerializable(typeof(Id<User>[]))], or give its elements a table of their own
//! LUX1006 at `Id<int>`: 'Number' of 'User' refers to 'int', which is no table: declare 'int' with [Table("...")], or refer to a type that has it
