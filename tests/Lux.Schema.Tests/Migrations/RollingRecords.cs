#pragma warning disable LUX1016 // two versions of an app declare the same table
namespace Lux.Schema.Tests.Migrations.VersionOne
{
    /// <summary>What version N-1 of an app knows.</summary>
    [Table("users")]
    public partial record User(Id<User> Id, string Name);

    /// <summary>Its database.</summary>
    [Database(typeof(User))]
    public partial class OldDb;
}

namespace Lux.Schema.Tests.Migrations.VersionTwo
{
    /// <summary>What version N knows.</summary>
    [Table("users")]
    public partial record User
    {
        /// <summary>The key.</summary>
        public Id<User> Id { get; init; }

        /// <summary>As before.</summary>
        public required string Name { get; init; }

        /// <summary>New.</summary>
        [Default("red")] public string? Color { get; init; } = "red";
    }

    /// <summary>Its database.</summary>
    [Database(typeof(User))]
    public partial class NewDb;
}
