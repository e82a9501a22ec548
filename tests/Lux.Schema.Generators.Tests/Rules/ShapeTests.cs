namespace Lux.Schema.Generators.Tests.Rules;

public sealed class ShapeTests
{
    [Fact]
    public Task A_container_that_is_not_partial_is_named() => RuleAssert.FiresAsync(
        "LUX1020",
        "User",
        "'User' is nested in 'Model', which is not partial, so the reader and writer of table 'users' cannot be added to it: write 'partial class Model'",
        """
        namespace App;

        public static class Model
        {
            [Table("users")]
            public partial record User(Id<User> Id, string Name);
        }
        """);

    [Fact]
    public Task A_generic_container_is_named() => RuleAssert.FiresAsync(
        "LUX1020",
        "User",
        "'User' is nested in 'Model', which is generic, so the reader and writer of table 'users' cannot be added to it: move it out",
        """
        namespace App;

        public partial class Model<T>
        {
            [Table("users")]
            public partial record User(Id<User> Id, string Name);
        }
        """);

    [Fact]
    public Task A_generic_row_is_refused() => RuleAssert.FiresAsync(
        "LUX1020",
        "User",
        "'User' is generic, so the reader and writer of table 'users' cannot be added to it: declare it without type parameters",
        """
        namespace App;

        [Table("users")]
        public partial record User<T>(Id<User<T>> Id, string Name);
        """);

    [Fact]
    public Task A_private_row_is_refused() => RuleAssert.FiresAsync(
        "LUX1020",
        "User",
        "'User' can be named only within the type around it, so no database can hold table 'users': make it, and the types around it, internal or public",
        """
        namespace App;

        public static partial class Model
        {
            [Table("users")]
            private partial record User(Id<User> Id, string Name);
        }
        """);

    [Theory]
    [InlineData("public partial record AppDb;", "is a record")]
    [InlineData("public static partial class AppDb;", "is static")]
    [InlineData("public abstract partial class AppDb;", "is abstract")]
    [InlineData("public partial class AppDb : Other;", "derives from 'Other'")]
    public Task A_database_that_cannot_derive_from_ours_is_refused(string declaration, string obstacle) => RuleAssert.FiresAsync(
        "LUX1020",
        "AppDb",
        $"'AppDb' {obstacle}, so its generated part cannot derive from LuxDatabase: declare 'public partial class AppDb;'",
        $"""
        namespace App;

        public class Other;

        [Database]
        {declaration}
        """);

    [Fact]
    public Task A_silenced_rule_stays_silent_where_it_is_silenced() => RuleAssert.PassesAsync(
        """
        namespace App;

        #pragma warning disable LUX1001
        [Table("users")]
        public record User(Id<User> Id, string Name);
        """);

    [Fact]
    public Task A_constructor_that_takes_more_than_columns_is_refused() => RuleAssert.FiresAsync(
        "LUX1021",
        "User",
        "No constructor of 'User' can be called with its columns alone: give it one without parameters, or one whose parameters are all columns",
        """
        namespace App;

        [Table("users")]
        public partial class User(IServiceProvider services)
        {
            public Id<User> Id { get; set; }
            public string? Name { get; set; } = services.ToString();
        }
        """);

    [Fact]
    public Task Every_shape_of_row_passes() => RuleAssert.PassesAsync(
        """
        namespace App;

        [Table("positional")]
        public partial record Positional(Id<Positional> Id, string Name) { public int Extra { get; init; } }

        [Table("properties")]
        public partial record Properties { public Id<Properties> Id { get; init; } public required string Name { get; init; } }

        [Table("structs")]
        public readonly partial record struct Struct(Id<Struct> Id, string Name);

        [Table("plain_structs")]
        public partial struct PlainStruct { public Id<PlainStruct> Id { get; set; } public string? Name { get; set; } }

        [Table("classes")]
        public sealed partial class Class { public Id<Class> Id { get; set; } public string Name { get; set; } = ""; }

        [Table("built")]
        public sealed partial class Built(Id<Built> id, string name)
        {
            public Id<Built> Id { get; } = id;
            public string Name { get; } = name;
        }

        public static partial class Model
        {
            internal partial interface IInner
            {
                [Table("nested")]
                public partial record Nested(Id<Nested> Id, string Name);
            }
        }

        public abstract record Stamped { public DateTimeOffset Created { get; init; } }

        [Table("derived")]
        public partial record Derived(Id<Derived> Id, string Name) : Stamped;
        """);
}
