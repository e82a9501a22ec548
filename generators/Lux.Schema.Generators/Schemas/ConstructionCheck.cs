using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.Schemas;

/// <summary>Checks that what is read can become an object. LUX1021.</summary>
internal static class ConstructionCheck
{
    /// <param name="type">The type to be made.</param>
    /// <param name="problem">What keeps it from being made.</param>
    /// <param name="parts">What it is made of: its columns or its members.</param>
    /// <param name="ofAbstract">What is meant by the attribute on an abstract type.</param>
    /// <param name="findings">Take what is wrong.</param>
    public static void Run(string type, ConstructionProblem problem, string parts, string ofAbstract, List<Finding> findings)
    {
        var (what, fix) = problem switch
        {
            ConstructionProblem.NoConstructor => ($"No constructor of '{type}' can be called with its {parts} alone", $"give it one without parameters, or one whose parameters are all {parts}"),
            ConstructionProblem.Abstract => ($"'{type}' is abstract, so what is read cannot become one", $"take 'abstract' off, or {ofAbstract}"),
            ConstructionProblem.Static => ($"'{type}' is static, so what is read cannot become one", "take 'static' off"),
            ConstructionProblem.RefStruct => ($"'{type}' is a ref struct, which cannot be kept in an array or across an await", "take 'ref' off"),
            _ => ("", ""),
        };
        if (what.Length > 0)
            findings.Add(new(RuleIds.CannotBeMade, Place.Type, what, fix));
    }
}
